include(${CMAKE_CURRENT_LIST_DIR}/standin.cmake)
standin(simdjson::simdjson)
set(simdjson_FOUND TRUE)
