# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# kagibako_add_catalogue(TARGET) compiles identity-checks.json into TARGET as an array of bytes: a Qt resource of a static library
# would have to be asked for by every program and every test.
set(KAGIBAKO_CATALOGUE "${CMAKE_CURRENT_LIST_DIR}")

function(kagibako_add_catalogue target)
    set(source "${KAGIBAKO_CATALOGUE}/identity-checks.json")
    set(made "${PROJECT_BINARY_DIR}/catalogue/identity_checks_json.cpp")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
    file(READ "${source}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    file(CONFIGURE OUTPUT "${made}" CONTENT "// Made from resources/catalogue/identity-checks.json.
#include \"core/domain/identity_check_catalogue.h\"

namespace kagibako {

namespace {

constexpr unsigned char Bytes[] = {@bytes@};

} // namespace

QByteArrayView embeddedCheckCatalogue()
{
    return {Bytes, static_cast<qsizetype>(sizeof(Bytes))};
}

} // namespace kagibako
" @ONLY)
    target_sources(${target} PRIVATE "${made}")
endfunction()
