# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# kagibako_add_web(TARGET) builds the submission page with npm in the build folder and puts its files into TARGET as the Qt resource
# `:/web/`. The checkout is only read, so several build folders can build at the same time. Without KAGIBAKO_WEB it does nothing.
set(KAGIBAKO_WEB_SOURCE "${CMAKE_CURRENT_LIST_DIR}")

function(kagibako_add_web target)
    if(NOT KAGIBAKO_WEB)
        return()
    endif()
    find_program(KAGIBAKO_NODE node REQUIRED)
    find_program(KAGIBAKO_NPM npm REQUIRED)
    set(stage "${PROJECT_BINARY_DIR}/page")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${KAGIBAKO_WEB_SOURCE}/src/*")
    set(recipes build.mjs size.mjs tsconfig.json headers.json)
    list(TRANSFORM recipes PREPEND "${KAGIBAKO_WEB_SOURCE}/")
    set(lock package.json package-lock.json .npmrc)
    list(TRANSFORM lock PREPEND "${KAGIBAKO_WEB_SOURCE}/")

    # Exactly what the lock file names, and no script of any package is run.
    add_custom_command(OUTPUT "${stage}/installed.stamp"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${stage}"
        COMMAND "${CMAKE_COMMAND}" -E copy ${lock} "${stage}"
        COMMAND "${CMAKE_COMMAND}" -E chdir "${stage}" "${KAGIBAKO_NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
        COMMAND "${CMAKE_COMMAND}" -E touch "${stage}/installed.stamp"
        DEPENDS ${lock} COMMENT "Installing what builds the submission page" VERBATIM)

    set(files index.html app.js app.js.map app.css icon.svg)
    foreach(language IN ITEMS ja en)
        list(APPEND files "lang-${language}.json")
    endforeach()
    list(TRANSFORM files PREPEND "${stage}/dist/")
    add_custom_command(OUTPUT ${files}
        COMMAND "${CMAKE_COMMAND}" -E rm -rf "${stage}/src"
        COMMAND "${CMAKE_COMMAND}" -E copy_directory "${KAGIBAKO_WEB_SOURCE}/src" "${stage}/src"
        COMMAND "${CMAKE_COMMAND}" -E copy ${recipes} "${stage}"
        COMMAND "${CMAKE_COMMAND}" -E chdir "${stage}" "${KAGIBAKO_NODE}" node_modules/typescript/bin/tsc --noEmit
        COMMAND "${CMAKE_COMMAND}" -E chdir "${stage}" "${KAGIBAKO_NODE}" build.mjs
        COMMAND "${CMAKE_COMMAND}" -E chdir "${stage}" "${KAGIBAKO_NODE}" size.mjs
        DEPENDS "${stage}/installed.stamp" ${sources} ${recipes} COMMENT "Building the submission page" VERBATIM)
    set_source_files_properties(${files} PROPERTIES GENERATED TRUE)
    # What clients hold the served page to: one hash, because index.html names those of the rest.
    add_custom_command(OUTPUT "${stage}/page_sha256.h"
        COMMAND "${CMAKE_COMMAND}" -DFILE=${stage}/dist/index.html -DOUT=${stage}/page_sha256.h -P "${KAGIBAKO_WEB_SOURCE}/page_sha256.cmake"
        DEPENDS "${stage}/dist/index.html" "${KAGIBAKO_WEB_SOURCE}/page_sha256.cmake" VERBATIM)
    add_custom_target(kagibako_page_hash DEPENDS "${stage}/page_sha256.h")
    qt_add_resources(${target} "kagibako_page" PREFIX "/web" BASE "${stage}/dist" FILES ${files})
endfunction()
