#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

// Only what is safe between fork and exec in a process of many threads.
static void run_in_terminal(const char *name, const char *path, char *const arguments[], char *const environment[]) {
  setsid();
  int terminal = open(name, O_RDWR);  // the first terminal that a session leader opens becomes the session's
  if (terminal < 0) _exit(126);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
  // Another test's pipe, held open here, would never come to its end there.
  close_range(3, ~0U, 0);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(path, arguments, environment);
  _exit(127);
}

int cpt_start(const char *path, char *const arguments[], char *const environment[], int rows, int columns,
              struct termios *initial, pid_t *process, int *terminal) {
  int side = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (side < 0) return -1;
  char name[64];
  int failed = grantpt(side) || unlockpt(side) || ptsname_r(side, name, sizeof name) ||
               cpt_resize(side, rows, columns) || tcgetattr(side, initial);
  pid_t child = failed ? -1 : fork();
  if (child == 0) run_in_terminal(name, path, arguments, environment);
  if (child < 0) {
    int reason = errno;
    close(side);
    errno = reason;
    return -1;
  }
  *process = child;
  *terminal = side;
  return 0;
}

int cpt_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

static locale_t unicode;
static void make_locale(void) { unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int cpt_columns(uint32_t scalar) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_locale);
  locale_t before = uselocale(unicode);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(before);
  return columns;
}

int cpt_exit_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status); }

int cpt_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
