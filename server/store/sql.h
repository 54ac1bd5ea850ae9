// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/migrations.h"

namespace kagibako::store {

using sql::Database;
using sql::Statement;

} // namespace kagibako::store
