// Gives Swift the parts of ncursesw that are macros or mutable globals, under the prefix `cn_`.
#ifndef GRILL_CNCURSESW_H
#define GRILL_CNCURSESW_H

#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>

static inline WINDOW *cn_screen(void) { return stdscr; }
static inline WINDOW *cn_shown(void) { return curscr; }
static inline FILE *cn_output(void) { return stdout; }
static inline FILE *cn_input(void) { return stdin; }
static inline int cn_colours(void) { return COLORS; }
static inline int cn_pairs(void) { return COLOR_PAIRS; }

static inline attr_t cn_bold(void) { return WA_BOLD; }
static inline attr_t cn_dim(void) { return WA_DIM; }
static inline attr_t cn_underline(void) { return WA_UNDERLINE; }
static inline attr_t cn_reverse(void) { return WA_REVERSE; }

// What the C library, and so curses, takes for the width of a character.
static inline int cn_width(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

// A terminfo string; NULL where the terminal has none.
static inline const char *cn_capability(const char *name) {
  const char *string = tigetstr((char *)name);
  return string == (char *)-1 ? NULL : string;
}

#endif
