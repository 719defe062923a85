# cmake -DSCRATCH=<folder> -P layering_selftest.cmake
# Lays small houses with one bad edge each and fails unless layering.cmake names that edge; a sound house must pass.
cmake_minimum_required(VERSION 3.25)

# lay(FILE TEXT [FILE TEXT ...]): a sound house with these files over it.
function(lay)
    file(REMOVE_RECURSE "${SCRATCH}")
    foreach(floor IN ITEMS base domain cache cloud services cli desktop)
        file(WRITE "${SCRATCH}/app/${floor}/one.h" "#pragma once\n")
        file(WRITE "${SCRATCH}/app/${floor}/CMakeLists.txt" "tapfleet_library(${floor} SOURCES one.cpp)\n")
    endforeach()
    foreach(floor IN ITEMS models widgets devices accounts shell)
        file(WRITE "${SCRATCH}/ui/${floor}/one.h" "#pragma once\n")
        file(WRITE "${SCRATCH}/ui/${floor}/CMakeLists.txt" "tapfleet_library(${floor} WIDGETS SOURCES one.cpp)\n")
    endforeach()
    file(WRITE "${SCRATCH}/app/cloud/parse.cpp" "#include \"base/one.h\"\n#include <simdjson.h>\n")
    file(WRITE "${SCRATCH}/app/desktop/main.cpp" "#include \"ui/shell/one.h\"\n#include <QApplication>\n")
    file(WRITE "${SCRATCH}/ui/devices/page.cpp" "#include \"ui/models/one.h\"\n#include \"services/one.h\"\n")
    while(ARGV)
        list(POP_FRONT ARGV path text)
        file(WRITE "${SCRATCH}/${path}" "${text}")
    endwhile()
endfunction()

function(expect what wanted)
    execute_process(COMMAND ${CMAKE_COMMAND} -DTREE=${SCRATCH} -P ${CMAKE_CURRENT_LIST_DIR}/layering.cmake
        RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(wanted STREQUAL "")
        if(NOT status EQUAL 0)
            message(SEND_ERROR "${what}: refused:\n${said}")
        endif()
    elseif(status EQUAL 0)
        message(SEND_ERROR "${what}: not found")
    else()
        # The message is wrapped at blanks by CMake.
        string(REGEX REPLACE "[ \n]+" " " said "${said}")
        string(FIND "${said}" "${wanted}" at)
        if(at EQUAL -1)
            message(SEND_ERROR "${what}: found something else:\n${said}")
        endif()
    endif()
endfunction()

lay()
expect("a sound house" "")

lay(app/base/bad.cpp "#include \"cache/one.h\"\n")
expect("a lower floor that includes a higher one" "app/base/bad.cpp: upward edge base -> cache")

lay(app/services/bad.h "    QFuture<base::Result<void>> start();\n")
expect("an answer that nobody has to look at" "a QFuture of a Result without [[nodiscard]]")

lay(app/services/bad.h "#  include \"ui/shell/one.h\"\n")
expect("a service that includes a window" "upward edge services -> ui/shell")

lay(ui/devices/bad.cpp "#include \"ui/accounts/one.h\"\n")
expect("a page that includes another" "upward edge ui/devices -> ui/accounts")

lay(ui/devices/bad.cpp "#include \"cache/one.h\"\n")
expect("a window that reaches behind the services" "windows see services and values, not cache")

lay(ui/widgets/bad.cpp "#include \"services/one.h\"\n")
expect("a widget that knows a service" "widgets know no service")

lay(app/cache/bad.cpp "#include <simdjson.h>\n")
expect("a second user of simdjson" "simdjson.h belongs in one .cpp")

lay(app/cloud/bad.h "#include <httplib.h>\n")
expect("httplib in a header" "httplib.h in a header")

lay(ui/devices/bad.cpp "#include <QSqlQuery>\n")
expect("SQL in a window" "SQL in a window (QSqlQuery)")

lay(ui/devices/bad.cpp "#include <QJsonObject>\n")
expect("JSON in a window" "JSON in a window (QJsonObject)")

lay(ui/devices/bad.cpp "#include <QNetworkReply>\n")
expect("network in a window" "network in a window (QNetworkReply)")

lay(app/services/bad.cpp "#include <QWidget>\n")
expect("a window header in a service" "window header below app/desktop (QWidget)")

lay(ui/models/bad.cpp "#include <QWidget>\n")
expect("a widget in a model" "models use Core and Gui only (QWidget)")

lay(app/services/CMakeLists.txt "tapfleet_library(services\n    SOURCES one.cpp\n    LINK Qt6::Widgets)\n")
expect("a service that links Widgets" "links windows below app/desktop")

lay(app/base/CMakeLists.txt "tapfleet_library(base SOURCES one.cpp LINK tapfleet_cache)\n")
expect("a lower floor that links a higher one" "upward edge base -> cache (links tapfleet_cache)")

lay(ui/devices/CMakeLists.txt "tapfleet_library(devices WIDGETS SOURCES one.cpp LINK Qt6::Sql)\n")
expect("SQL linked into a window" "links SQL, JSON or network into a window")

file(REMOVE_RECURSE "${SCRATCH}")
