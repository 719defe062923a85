include(${CMAKE_CURRENT_LIST_DIR}/standin.cmake)
standin(SQLite::SQLite3)
set(SQLite3_FOUND TRUE)
