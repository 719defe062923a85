# Fails when a text of the sources lacks a translation, or a .ts file holds one that no source has any more.
# Needs LUPDATE, SOURCE_DIR and WORK_DIR.

foreach(code IN ITEMS zh_CN en)
    file(COPY ${SOURCE_DIR}/translations/tapfleet_${code}.ts DESTINATION ${WORK_DIR})
    set(copy ${WORK_DIR}/tapfleet_${code}.ts)
    execute_process(COMMAND ${LUPDATE} -silent -locations none -recursive ${SOURCE_DIR}/app/text ${SOURCE_DIR}/ui
                            -I ${SOURCE_DIR} -I ${SOURCE_DIR}/app -ts ${copy}
                    COMMAND_ERROR_IS_FATAL ANY)
    file(STRINGS ${copy} bad REGEX "type=\"(unfinished|vanished|obsolete)\"")
    list(LENGTH bad count)
    if(count GREATER 0)
        message(SEND_ERROR "tapfleet_${code}.ts: ${count} texts are not finished or no longer used; build update-translations and translate them")
    endif()
endforeach()
