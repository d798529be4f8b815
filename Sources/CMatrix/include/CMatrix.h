// The arithmetic of a sentence encoder: 32-bit floats, one thread, every result the same in any company.
//
// A matrix is multiplied from panels: of 16 outputs each, 16 biases, then 16 weights for every input. The last panel is filled up
// with zeros. What a row comes to does not depend on the rows beside it, so sentences may be read together or alone.
#ifndef GRILL_CMATRIX_H
#define GRILL_CMATRIX_H

#include <stddef.h>
#include <stdint.h>

/// How many outputs a panel holds.
#define CMATRIX_PANEL 16

/// How many floats the panels of a matrix take.
size_t cmatrix_panels(size_t outputs, size_t inputs);

/// Lays out weights (a row of `inputs` for each output) and biases as panels.
void cmatrix_pack(const float *weights, const float *biases, size_t outputs, size_t inputs, float *panels);

/// Multiplies `count` rows of `inputs` floats, `stride` apart, into rows of `outputs` floats, `result_stride` apart.
void cmatrix_multiply(const float *rows, size_t stride, size_t count, size_t inputs, const float *panels, float *results,
                      size_t result_stride, size_t outputs);

/// Halves (IEEE 754 binary16, finite, little-endian, at any address) as floats.
void cmatrix_widen(const void *halves, float *floats, size_t count);

/// Adds a product of low rank to weights: `scale` × `up` (a row of `rank` for each output) × `down` (a row of `inputs` for each rank).
/// The inputs are a multiple of 8.
void cmatrix_fold(float *weights, const float *up, const float *down, float scale, size_t outputs, size_t rank,
                  size_t inputs);

/// The rows with which tokens enter: that of the word (in a table of halves), of the place and of the segment, added up.
void cmatrix_embed(const void *words, const float *places, const float *segments, const uint16_t *ids,
                   const uint16_t *place_of, const uint8_t *segment_of, size_t count, size_t width, float *rows);

/// Adds `added` to each row, then brings it to mean 0 and variance 1, times `weight`, plus `bias`. The width is a multiple of 8.
void cmatrix_normalize(float *rows, const float *added, size_t count, size_t width, const float *weight,
                       const float *bias);

/// The exact GELU, x/2 (1 + erf(x/√2)), in place; within 5e-7. The count is a multiple of 8.
void cmatrix_activate(float *values, size_t count);

/// How many floats of room attention needs for a sentence of so many tokens.
size_t cmatrix_attention_room(size_t tokens);

/// Attention within each of some sentences, whose tokens stand one after another: rows of queries, keys and values (3 × heads × 32
/// floats) into rows of heads × 32 floats. The room is that of the longest.
void cmatrix_attend(const float *projected, const size_t *tokens, size_t sentences, size_t heads, float *room,
                    float *results);

/// Whether this processor runs the faster of the two builds of all this (AVX2 and FMA).
int cmatrix_is_wide(void);

/// The multiplication as processors without AVX2 and FMA run it, on any processor: for tests.
void cmatrix_multiply_portable(const float *rows, size_t stride, size_t count, size_t inputs, const float *panels,
                               float *results, size_t result_stride, size_t outputs);

#endif
