/* Debian's libxml2 reads the headers of its own ICU, which clash with those of Swift's Foundation. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlstring.h>

/* Swift 6 refuses to read the global function pointer xmlFree. */
static inline void tally_xml_free(void *memory) { xmlFree(memory); }
