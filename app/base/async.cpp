#include "base/async.h"
#include "base/stoptoken.h"
#include "base/strongid.h"
