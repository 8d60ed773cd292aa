// The door to md4c, the Markdown parser: its callbacks only, no renderer.
// Imported by the target Markdown and by nothing else.
#include <md4c.h>
