include(${CMAKE_CURRENT_LIST_DIR}/standin.cmake)
standin(Qt6Keychain::Qt6Keychain)
set(Qt6Keychain_FOUND TRUE)
