# Renders the drawings of this folder to png/ with rsvg-convert: every icon on its 20 px grid at 1, 1.5, 2 and 3
# times, the program's mark at the sizes that desktops ask for. Run through the target regenerate-icons.

file(GLOB drawings RELATIVE ${CMAKE_CURRENT_LIST_DIR} ${CMAKE_CURRENT_LIST_DIR}/*.svg)
file(MAKE_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/png)

function(render drawing size picture)
    execute_process(COMMAND ${RSVG_CONVERT} --width ${size} --height ${size}
                            --output ${CMAKE_CURRENT_LIST_DIR}/png/${picture}.png ${CMAKE_CURRENT_LIST_DIR}/${drawing}
                    COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(drawing IN LISTS drawings)
    get_filename_component(name ${drawing} NAME_WE)
    if(name STREQUAL "tapfleet")
        foreach(size IN ITEMS 16 32 48 128 256)
            render(${drawing} ${size} ${name}-${size})
        endforeach()
    else()
        render(${drawing} 20 ${name})
        render(${drawing} 30 ${name}@1.5x)
        render(${drawing} 40 ${name}@2x)
        render(${drawing} 60 ${name}@3x)
    endif()
endforeach()
