# What every target of TapFleet shares: options, packages, and the functions that declare
# a floor of the house (tapfleet_library), a program and a test.

include(GNUInstallDirs)

option(TAPFLEET_TESTS "Build the tests and benches" ON)
option(TAPFLEET_WERROR "Treat warnings as errors" OFF)
option(TAPFLEET_RAW_WRITER "Write in bulk through the raw SQLite API when Qt uses the same copy" ON)
option(TAPFLEET_FUZZ "Build the libFuzzer programs of tests/fuzz (Clang only)" OFF)
set(TAPFLEET_SANITIZE "" CACHE STRING "Sanitizers, for instance address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# Links a test program in a third of GNU ld's time. With the debug information beside the objects the build tree is a quarter.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    find_program(LLD_PROGRAM ld.lld)
    if(LLD_PROGRAM)
        add_link_options(-fuse-ld=lld)
    endif()
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        add_compile_options(-gsplit-dwarf)
    endif()
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached too when their defines and times are taken on trust.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1 ${CCACHE_PROGRAM})
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql Concurrent Gui Widgets LinguistTools)
if(TAPFLEET_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
# Without it secrets are kept for the session only, and the program says so.
option(TAPFLEET_KEYCHAIN "Keep secrets in the system's keychain (QtKeychain)" ON)
if(TAPFLEET_KEYCHAIN)
    find_package(Qt6Keychain REQUIRED)
endif()
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto SSL)
if(NOT MINGW) # where Qt's driver holds the only copy
    find_package(SQLite3 REQUIRED)
endif()
find_package(simdjson REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
find_path(TL_EXPECTED_INCLUDE_DIR tl/expected.hpp REQUIRED)

add_library(tapfleet_options INTERFACE)
target_compile_definitions(tapfleet_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(tapfleet_options INTERFACE ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
if(MSVC)
    target_compile_options(tapfleet_options INTERFACE /W4 /utf-8 $<$<BOOL:${TAPFLEET_WERROR}>:/WX>)
else()
    target_compile_options(tapfleet_options INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<BOOL:${TAPFLEET_WERROR}>:-Werror> $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
if(TAPFLEET_SANITIZE)
    target_compile_options(tapfleet_options INTERFACE
        -fsanitize=${TAPFLEET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(tapfleet_options INTERFACE -fsanitize=${TAPFLEET_SANITIZE})
endif()
if(TAPFLEET_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "TAPFLEET_FUZZ needs Clang: libFuzzer comes with it")
    endif()
    target_compile_options(tapfleet_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(NOT MSVC)
    set(tapfleet_pic -fPIC) # one way for all, so that they can share precompiled headers
endif()

# One precompiled header for the floors without windows (and the tests) and one for those with them:
# tapfleet_precompiled(name MODULES Qt modules HEADERS ...)
function(tapfleet_precompiled name)
    cmake_parse_arguments(arg "" "" "MODULES;HEADERS" ${ARGN})
    file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp "")
    add_library(${name} STATIC ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    target_link_libraries(${name} PRIVATE tapfleet_options Qt6::Core)
    target_compile_options(${name} PRIVATE ${tapfleet_pic})
    foreach(module IN ITEMS ${arg_MODULES})
        target_link_libraries(${name} PRIVATE Qt6::${module})
    endforeach()
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    # ccache would hash hundreds of megabytes for each file; this sum stands for them (CCACHE_PCH_EXTSUM).
    string(SHA256 sum "${arg_HEADERS} ${Qt6_VERSION} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_BUILD_TYPE} ${CMAKE_CXX_FLAGS} ${TAPFLEET_SANITIZE}")
    file(WRITE ${CMAKE_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum ${sum})
endfunction()
tapfleet_precompiled(tapfleet_pch_core HEADERS
    <QtCore/QByteArray> <QtCore/QCoreApplication> <QtCore/QDateTime> <QtCore/QDir> <QtCore/QFile>
    <QtCore/QFuture> <QtCore/QFutureWatcher> <QtCore/QHash> <QtCore/QJsonDocument> <QtCore/QJsonObject>
    <QtCore/QList> <QtCore/QLocale> <QtCore/QLoggingCategory> <QtCore/QObject> <QtCore/QPointer>
    <QtCore/QPromise> <QtCore/QString> <QtCore/QStringList> <QtCore/QThread> <QtCore/QTimer>
    <QtCore/QUrl> <QtCore/QVariant>
    <algorithm> <array> <atomic> <chrono> <cstdint> <functional> <map> <memory> <mutex> <optional>
    <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)
tapfleet_precompiled(tapfleet_pch_widgets MODULES Gui Widgets HEADERS
    <QtWidgets/QtWidgets>
    <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional>
    <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)

# tapfleet_library(name SOURCES ... [LINK public libraries ...] [LINK_PRIVATE ...] [WIDGETS])
# A floor: the static library tapfleet_<name>.
function(tapfleet_library name)
    cmake_parse_arguments(arg "WIDGETS" "" "SOURCES;LINK;LINK_PRIVATE" ${ARGN})
    set(target tapfleet_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC tapfleet_options Qt6::Core ${arg_LINK} PRIVATE ${arg_LINK_PRIVATE})
    target_compile_options(${target} PRIVATE ${tapfleet_pic})
    if(arg_WIDGETS)
        target_precompile_headers(${target} REUSE_FROM tapfleet_pch_widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM tapfleet_pch_core)
    endif()
endfunction()

# tapfleet_bundle(program): makes TapFleet.app of it.
function(tapfleet_bundle name)
    set(icon ${PROJECT_SOURCE_DIR}/packaging/icons/tapfleet.icns)
    target_sources(${name} PRIVATE ${icon})
    set_source_files_properties(${icon} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
    set_target_properties(${name} PROPERTIES
        OUTPUT_NAME TapFleet
        MACOSX_BUNDLE ON
        MACOSX_BUNDLE_INFO_PLIST ${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in
        MACOSX_BUNDLE_BUNDLE_NAME TapFleet
        MACOSX_BUNDLE_GUI_IDENTIFIER app.tapfleet.TapFleet
        MACOSX_BUNDLE_ICON_FILE tapfleet.icns
        MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
        MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
        MACOSX_BUNDLE_COPYRIGHT "The TapFleet authors, Apache License 2.0")
endfunction()

# tapfleet_program(name [WINDOW] SOURCES ... LINK ...)
# WINDOW: the one that is started by its icon.
function(tapfleet_program name)
    cmake_parse_arguments(arg "WINDOW" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    if(arg_WINDOW AND WIN32)
        set_target_properties(${name} PROPERTIES WIN32_EXECUTABLE ON)
    elseif(arg_WINDOW AND APPLE)
        tapfleet_bundle(${name})
    endif()
    target_link_libraries(${name} PRIVATE tapfleet_options ${arg_LINK})
    if(WIN32)
        configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in ${name}.rc @ONLY)
        target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.rc)
    endif()
    if(APPLE)
        # All programs lie in the one bundle: the demo starts the sandbox from beside the window's program.
        install(TARGETS ${name} RUNTIME DESTINATION TapFleet.app/Contents/MacOS BUNDLE DESTINATION .)
    else()
        install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endfunction()

# tapfleet_test(tst_name LABEL unit|ui|integration LINK libraries ... [SOURCES more.cpp] [TIMEOUT seconds])
# One Qt Test program from tst_name.cpp, run offscreen.
function(tapfleet_test name)
    cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "LINK;SOURCES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE tapfleet_options Qt6::Test ${arg_LINK})
    target_compile_definitions(${name} PRIVATE TAPFLEET_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        TAPFLEET_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_compile_options(${name} PRIVATE ${tapfleet_pic})
    target_precompile_headers(${name} REUSE_FROM tapfleet_pch_core)
    if(MINGW)
        target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/endofprocess.cpp)
        target_link_options(${name} PRIVATE -Wl,--wrap=main)
        target_link_libraries(${name} PRIVATE tapfleet_base)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
