#include "domain/account.h"
