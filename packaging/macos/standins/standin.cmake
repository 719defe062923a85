# standin(targets ...): libraries without anything in them, for a configuration that compiles nothing.
function(standin)
    foreach(target IN LISTS ARGN)
        if(NOT TARGET ${target})
            add_library(${target} INTERFACE IMPORTED GLOBAL)
        endif()
    endforeach()
endfunction()
