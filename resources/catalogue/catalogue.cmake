# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# kagibako_add_catalogue(TARGET) compiles identity-checks.json and the rules of retention into TARGET as arrays of bytes: a Qt resource
# of a static library would have to be asked for by every program and every test.
set(KAGIBAKO_RESOURCES "${CMAKE_CURRENT_LIST_DIR}/..")

# `file` under resources/; `header` declares `function`, which gives its bytes.
function(kagibako_embed target file header function)
    set(source "${KAGIBAKO_RESOURCES}/${file}")
    string(MAKE_C_IDENTIFIER "${file}" made)
    set(made "${PROJECT_BINARY_DIR}/catalogue/${made}.cpp")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
    file(READ "${source}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    file(CONFIGURE OUTPUT "${made}" CONTENT "// Made from resources/@file@.
#include \"@header@\"

namespace kagibako {

namespace {

constexpr unsigned char Bytes[] = {@bytes@};

} // namespace

QByteArrayView @function@()
{
    return {Bytes, static_cast<qsizetype>(sizeof(Bytes))};
}

} // namespace kagibako
" @ONLY)
    target_sources(${target} PRIVATE "${made}")
endfunction()

function(kagibako_add_catalogue target)
    kagibako_embed(${target} catalogue/identity-checks.json core/domain/identity_check_catalogue.h embeddedCheckCatalogue)
    kagibako_embed(${target} retention/rules.json core/domain/retention_catalogue.h embeddedRetentionRules)
endfunction()
