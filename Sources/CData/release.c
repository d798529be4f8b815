#define _GNU_SOURCE
#include "CData.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// Where the linker puts the program's beginning, and the end of its code.
extern const char __executable_start[] __attribute__((visibility("hidden")));
extern const char etext[] __attribute__((visibility("hidden")));

void cdata_release_start(void) {
  // Relocations and code are never written to, so that these pages are copies of the file and come back when touched.
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t start = (uintptr_t)__executable_start & ~(page - 1);
  const uintptr_t end = (uintptr_t)etext & ~(page - 1);
  if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
  malloc_trim(0);
}
