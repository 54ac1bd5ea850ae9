# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every compile and link option of the project, in one target.
add_library(kagibako_options INTERFACE)
target_include_directories(kagibako_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(kagibako_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_UP_TO=0x060800
    BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED # Asio's own code: server/http/kit/asio_impl.cpp
    KAGIBAKO_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(kagibako_options INTERFACE /W4 /WX /utf-8 /permissive-)
else()
    target_compile_options(kagibako_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror
        # mismatched-new-delete: false on Asio's coroutines (gcc 14, -O1 with sanitizers)
        "$<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized;-Wno-mismatched-new-delete>")
endif()
if(KAGIBAKO_PRECOMPILE) # one code for libraries and programs, or they could not share the headers; and as ccache asks it
    target_compile_options(kagibako_options INTERFACE -fPIC -fpch-preprocess)
endif()
if(KAGIBAKO_SANITIZE)
    target_compile_options(kagibako_options INTERFACE -fsanitize=${KAGIBAKO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(kagibako_options INTERFACE -fsanitize=${KAGIBAKO_SANITIZE})
    if(KAGIBAKO_SANITIZE MATCHES "thread") # which does not know fences; the locks around them it does
        target_compile_definitions(kagibako_options INTERFACE BOOST_ASIO_DISABLE_FENCED_BLOCK)
    endif()
endif()
if(KAGIBAKO_FUZZ) # coverage for libFuzzer in every room; its main() only in the targets
    target_compile_options(kagibako_options INTERFACE -fsanitize=fuzzer-no-link)
    target_compile_definitions(kagibako_options INTERFACE KAGIBAKO_FUZZ)
endif()
find_program(KAGIBAKO_MOLD mold)
if(KAGIBAKO_MOLD AND NOT MSVC AND NOT APPLE)
    target_link_options(kagibako_options INTERFACE -fuse-ld=mold)
endif()
find_program(KAGIBAKO_CCACHE ccache)
if(KAGIBAKO_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${KAGIBAKO_CCACHE}")
endif()
