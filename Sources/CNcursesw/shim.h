// Gives Swift the parts of ncursesw that are macros or mutable globals, under the prefix `cn_`.
#ifndef GRILL_CNCURSESW_H
#define GRILL_CNCURSESW_H

#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline int cn_lines(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline FILE *cn_stdout(void) { return stdout; }
static inline FILE *cn_stdin(void) { return stdin; }

static inline attr_t cn_bold(void) { return WA_BOLD; }
static inline attr_t cn_dim(void) { return WA_DIM; }
static inline attr_t cn_underline(void) { return WA_UNDERLINE; }
static inline attr_t cn_reverse(void) { return WA_REVERSE; }

static inline mmask_t cn_all_mouse_events(void) { return ALL_MOUSE_EVENTS; }

#endif
