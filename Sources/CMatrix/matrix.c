#include "CMatrix.h"

// Vectors wider than the processor's are passed between functions of this file alone, and are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

typedef float Lanes __attribute__((vector_size(32)));
typedef int32_t Steps __attribute__((vector_size(32)));

/// The width of an attention head.
#define HEAD 32
/// 192 KB: with a panel, less than the second cache of common processors.
#define BLOCK_FLOATS 49152

#define NAME(name) name##_portable
#ifdef __aarch64__
#define AT_ONCE 6
#else
#define AT_ONCE 2
#endif
#include "kernels.h"
#undef NAME
#undef AT_ONCE

#ifdef __x86_64__
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define NAME(name) name##_wide
#define AT_ONCE 6
#include "kernels.h"
#undef NAME
#undef AT_ONCE
#pragma clang attribute pop

int cmatrix_is_wide(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

#define CHOOSE(name, ...) \
  if (cmatrix_is_wide()) { \
    name##_wide(__VA_ARGS__); \
  } else { \
    name##_portable(__VA_ARGS__); \
  }
#else
int cmatrix_is_wide(void) { return 0; }

#define CHOOSE(name, ...) name##_portable(__VA_ARGS__);
#endif

size_t cmatrix_panels(size_t outputs, size_t inputs) {
  return (outputs + CMATRIX_PANEL - 1) / CMATRIX_PANEL * CMATRIX_PANEL * (inputs + 1);
}

void cmatrix_pack(const float *weights, const float *biases, size_t outputs, size_t inputs, float *panels) {
  for (size_t first = 0; first < outputs; first += CMATRIX_PANEL) {
    size_t lanes = outputs - first < CMATRIX_PANEL ? outputs - first : CMATRIX_PANEL;
    for (size_t lane = 0; lane < CMATRIX_PANEL; lane++) panels[lane] = lane < lanes ? biases[first + lane] : 0;
    panels += CMATRIX_PANEL;
    for (size_t input = 0; input < inputs; input++, panels += CMATRIX_PANEL) {
      const float *from = weights + first * inputs + input;
      for (size_t lane = 0; lane < CMATRIX_PANEL; lane++) panels[lane] = lane < lanes ? from[lane * inputs] : 0;
    }
  }
}

void cmatrix_multiply(const float *rows, size_t stride, size_t count, size_t inputs, const float *panels, float *results,
                      size_t result_stride, size_t outputs) {
  CHOOSE(multiply, rows, stride, count, inputs, panels, results, result_stride, outputs)
}

void cmatrix_multiply_portable(const float *rows, size_t stride, size_t count, size_t inputs, const float *panels,
                               float *results, size_t result_stride, size_t outputs) {
  multiply_portable(rows, stride, count, inputs, panels, results, result_stride, outputs);
}

void cmatrix_widen(const void *halves, float *floats, size_t count) { CHOOSE(widen, halves, floats, count) }

void cmatrix_fold(float *weights, const float *up, const float *down, float scale, size_t outputs, size_t rank,
                  size_t inputs) {
  CHOOSE(fold, weights, up, down, scale, outputs, rank, inputs)
}

void cmatrix_embed(const void *words, const float *places, const float *segments, const uint16_t *ids,
                   const uint16_t *place_of, const uint8_t *segment_of, size_t count, size_t width, float *rows) {
  CHOOSE(embed, words, places, segments, ids, place_of, segment_of, count, width, rows)
}

void cmatrix_normalize(float *rows, const float *added, size_t count, size_t width, const float *weight,
                       const float *bias) {
  CHOOSE(normalize, rows, added, count, width, weight, bias)
}

void cmatrix_activate(float *values, size_t count) { CHOOSE(activate, values, count) }

size_t cmatrix_attention_room(size_t tokens) {
  size_t filled = (tokens + 15) / 16 * 16;
  return cmatrix_panels(tokens, HEAD) + cmatrix_panels(HEAD, tokens) + tokens * filled;
}

void cmatrix_attend(const float *projected, const size_t *tokens, size_t sentences, size_t heads, float *room,
                    float *results) {
  CHOOSE(attend, projected, tokens, sentences, heads, room, results)
}
