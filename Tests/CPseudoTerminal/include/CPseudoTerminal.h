// What tests of the real program need of C: starting a program in a pseudo-terminal of its own, which takes fork.
#pragma once
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

// Starts a program as the leader of a session whose terminal has this size; gives its process and the terminal's other
// side, which is non-blocking and closed in other programs,
// and the terminal's settings before the program could change them. -1 where that fails; errno says why.
int cpt_start(const char *path, char *const arguments[], char *const environment[], int rows, int columns,
              struct termios *initial, pid_t *process, int *terminal);

// Opens a pipe whose ends are closed in other programs; -1 where that fails.
int cpt_pipe(int ends[2]);

// Changes the terminal's size; the program gets SIGWINCH.
int cpt_resize(int terminal, int rows, int columns);

// How many columns a character takes, as the C library says in C.UTF-8; -1 for control characters.
int cpt_columns(uint32_t scalar);

// Reads a status of waitpid: the exit status or, where a signal ended the program, minus its number.
int cpt_exit_status(int status);
