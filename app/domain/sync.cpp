#include "domain/sync.h"
