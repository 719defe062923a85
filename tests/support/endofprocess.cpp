#include "base/process.h"

// The linker puts this around a test's main(): see base::endOfProcess().
extern "C" {
int __real_main(int argc, char **argv);
int __wrap_main(int argc, char **argv);
}

int __wrap_main(int argc, char **argv)
{
    return tapfleet::base::endOfProcess(__real_main(argc, argv));
}
