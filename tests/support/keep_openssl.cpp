// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// In every test program. QCA's plugin loads OpenSSL's legacy provider and never unloads it; OpenSSL's clean-up at exit
// then drops the only pointer to it and LeakSanitizer, which looks afterwards, reports it. Without that clean-up
// everything stays reachable, and real leaks are still found: a suppression of all of libcrypto would hide them.
#include <openssl/crypto.h>

[[maybe_unused]] static const int kept = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
