#include <gsl/gsl_version.h>
