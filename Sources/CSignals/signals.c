// Strict C hides POSIX; mkostemp is one step further.
#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int events[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { event_count = sizeof events / sizeof *events, crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction events_before[event_count], crashes_before[crash_count];
static int wake[2] = {-1, -1};
static char crash_stack[64 * 1024];
static stack_t stack_before;

static volatile sig_atomic_t guarded;
static int guarded_terminal;
static struct termios guarded_modes;
static char guarded_reset[512];
static size_t guarded_length;

static int errors_before = -1, errors_captured = -1;

static void put(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// Only calls that are safe inside a signal handler.
static void give_back(void) {
  if (guarded) {
    guarded = 0;
    put(guarded_terminal, guarded_reset, guarded_length);
    tcsetattr(guarded_terminal, TCSANOW, &guarded_modes);
  }
  cs_release_errors();
}

static void say(int signal_number) {
  int before = errno;
  unsigned char byte = (unsigned char)signal_number;
  if (write(wake[1], &byte, 1) < 0) { /* The pipe is full of signals not yet read: this one adds nothing. */ }
  errno = before;
}

static void crash(int signal_number) {
  give_back();
  raise(signal_number);
}

int cs_open(void) {
  static int registered;
  if (!registered) {
    registered = 1;
    atexit(give_back);
  }
  if (wake[0] < 0) {
    if (pipe(wake) != 0) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(wake[i], F_SETFL, O_NONBLOCK);
      fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    }
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = say;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < event_count; i++) {
    sigaction(events[i], NULL, &events_before[i]);
    if (events_before[i].sa_handler != SIG_IGN) sigaction(events[i], &action, NULL);
  }
  // A stack overflow leaves no room for a handler but its own.
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, &stack_before);
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &crashes_before[i]);
  return wake[0];
}

void cs_close(void) {
  for (int i = 0; i < event_count; i++) sigaction(events[i], &events_before[i], NULL);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &crashes_before[i], NULL);
  sigaltstack(&stack_before, NULL);
}

int cs_next(void) {
  unsigned char byte = 0;
  return read(wake[0], &byte, 1) == 1 ? byte : 0;
}

void cs_stop(void) {
  struct sigaction plain, stop_before, go_on_before;
  memset(&plain, 0, sizeof plain);
  sigemptyset(&plain.sa_mask);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGCONT, &plain, &go_on_before);
  sigaction(SIGTSTP, &plain, &stop_before);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &stop_before, NULL);
  sigaction(SIGCONT, &go_on_before, NULL);
}

void cs_guard(int terminal, const struct termios *saved, const char *reset, size_t length) {
  guarded = 0;
  guarded_terminal = terminal;
  guarded_modes = *saved;
  guarded_length = length < sizeof guarded_reset ? length : sizeof guarded_reset;
  memcpy(guarded_reset, reset, guarded_length);
  guarded = 1;
}

void cs_unguard(void) { guarded = 0; }

void cs_capture_errors(void) {
  if (errors_before >= 0 || !isatty(STDERR_FILENO)) return;
  char path[] = "/tmp/grill-errors-XXXXXX";
  int file = mkostemp(path, O_CLOEXEC);
  if (file < 0) return;
  unlink(path);
  errors_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (errors_before < 0) {
    close(file);
    return;
  }
  dup2(file, STDERR_FILENO);
  errors_captured = file;
}

void cs_release_errors(void) {
  if (errors_before < 0) return;
  dup2(errors_before, STDERR_FILENO);
  close(errors_before);
  errors_before = -1;
  char tail[4096];
  off_t end = lseek(errors_captured, 0, SEEK_END);
  lseek(errors_captured, end > (off_t)sizeof tail ? end - (off_t)sizeof tail : 0, SEEK_SET);
  ssize_t count = read(errors_captured, tail, sizeof tail);
  if (count > 0) put(STDERR_FILENO, tail, (size_t)count);
  close(errors_captured);
  errors_captured = -1;
}
