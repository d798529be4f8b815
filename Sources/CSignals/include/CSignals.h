// Signal handling for a full-screen program: what must be C because it runs inside handlers.
#ifndef GRILL_CSIGNALS_H
#define GRILL_CSIGNALS_H

#include <stddef.h>
#include <termios.h>

// Catches HUP, INT, QUIT, TERM, TSTP, CONT and WINCH, unless ignored from outside, and says each as one byte through a pipe.
// Returns the pipe's end to read from, or -1.
int cs_open(void);
// Gives all signals back what they did before.
void cs_close(void);
// The next signal that came, 0 if none.
int cs_next(void);
// Stops the process group as Ctrl-Z does outside of raw mode; returns when it is continued.
void cs_stop(void);

// From now on a crash or an exit first gives the terminal back: writes `reset`, sets `saved`, prints what was captured.
void cs_guard(int terminal, const struct termios *saved, const char *reset, size_t length);
// The terminal has been given back in another way.
void cs_unguard(void);

// Sends standard error to a nameless file, so that nothing scribbles on the screen. Only if it is a terminal.
void cs_capture_errors(void);
// Gives standard error back and prints the last part of what was captured.
void cs_release_errors(void);

#endif
