// The arithmetic itself, in vectors of eight floats as the compiler knows them. Included twice by matrix.c: for any processor, and
// for those with AVX2 and FMA. NAME gives each function its name, AT_ONCE how many rows one tile multiplies.

static inline Lanes NAME(load)(const float *place) {
  Lanes lanes;
  __builtin_memcpy(&lanes, place, sizeof lanes);
  return lanes;
}

static inline void NAME(store)(float *place, Lanes lanes) { __builtin_memcpy(place, &lanes, sizeof lanes); }

static inline Lanes NAME(all)(float x) { return (Lanes){x, x, x, x, x, x, x, x}; }

static inline float NAME(sum)(Lanes v) { return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7])); }

/// A few rows by one panel: their sums stay in registers. `count` is known where this is inlined.
static inline __attribute__((always_inline)) void NAME(tile)(const float *rows, size_t stride, size_t count,
                                                             size_t inputs, const float *panel, float *results,
                                                             size_t result_stride, size_t outputs) {
  Lanes sums[AT_ONCE][2];
  for (size_t row = 0; row < count; row++) {
    sums[row][0] = NAME(load)(panel);
    sums[row][1] = NAME(load)(panel + 8);
  }
  const float *weights = panel + CMATRIX_PANEL;
  for (size_t input = 0; input < inputs; input++, weights += CMATRIX_PANEL) {
    Lanes low = NAME(load)(weights), high = NAME(load)(weights + 8);
#pragma clang loop unroll(full)
    for (size_t row = 0; row < count; row++) {
      Lanes value = NAME(all)(rows[row * stride + input]);
      sums[row][0] += value * low;
      sums[row][1] += value * high;
    }
  }
  for (size_t row = 0; row < count; row++) {
    float *result = results + row * result_stride;
    if (outputs >= CMATRIX_PANEL) {
      NAME(store)(result, sums[row][0]);
      NAME(store)(result + 8, sums[row][1]);
    } else {
      for (size_t lane = 0; lane < outputs; lane++) result[lane] = sums[row][lane / 8][lane % 8];
    }
  }
}

static void NAME(multiply)(const float *rows, size_t stride, size_t count, size_t inputs, const float *panels,
                           float *results, size_t result_stride, size_t outputs) {
  // So many rows at a time as stay in the second cache while all panels pass by.
  size_t most = BLOCK_FLOATS / inputs / AT_ONCE * AT_ONCE;
  size_t block = most < AT_ONCE ? AT_ONCE : most;
  for (size_t first = 0; first < count; first += block) {
    size_t end = count - first < block ? count : first + block;
    const float *panel = panels;
    for (size_t output = 0; output < outputs; output += CMATRIX_PANEL, panel += (inputs + 1) * CMATRIX_PANEL) {
      size_t left = outputs - output;
      for (size_t row = first; row < end; row += AT_ONCE) {
        const float *from = rows + row * stride;
        float *to = results + row * result_stride + output;
        switch (end - row) {
        case 1: NAME(tile)(from, stride, 1, inputs, panel, to, result_stride, left); break;
#if AT_ONCE > 2
        case 2: NAME(tile)(from, stride, 2, inputs, panel, to, result_stride, left); break;
        case 3: NAME(tile)(from, stride, 3, inputs, panel, to, result_stride, left); break;
        case 4: NAME(tile)(from, stride, 4, inputs, panel, to, result_stride, left); break;
        case 5: NAME(tile)(from, stride, 5, inputs, panel, to, result_stride, left); break;
#endif
        default: NAME(tile)(from, stride, AT_ONCE, inputs, panel, to, result_stride, left);
        }
      }
    }
  }
}

/// A half's magnitude, moved to where a float keeps it, is too small by 2^112.
static inline float NAME(half)(const uint8_t *halves, size_t index) {
  uint32_t half = halves[2 * index] | (uint32_t)halves[2 * index + 1] << 8;
  uint32_t bits = (half & 0x7FFF) << 13;
  float magnitude;
  __builtin_memcpy(&magnitude, &bits, 4);
  magnitude *= 0x1p112f;
  return half & 0x8000 ? -magnitude : magnitude;
}

static void NAME(widen)(const void *halves, float *floats, size_t count) {
  for (size_t i = 0; i < count; i++) floats[i] = NAME(half)(halves, i);
}

static void NAME(fold)(float *weights, const float *up, const float *down, float scale, size_t outputs, size_t rank,
                       size_t inputs) {
  for (size_t output = 0; output < outputs; output++, weights += inputs, up += rank) {
    for (size_t i = 0; i < inputs; i += 8) {
      Lanes sum = {};
      for (size_t r = 0; r < rank; r++) sum += up[r] * NAME(load)(down + r * inputs + i);
      NAME(store)(weights + i, NAME(load)(weights + i) + sum * scale);
    }
  }
}

static void NAME(embed)(const void *words, const float *places, const float *segments, const uint16_t *ids,
                        const uint16_t *place_of, const uint8_t *segment_of, size_t count, size_t width, float *rows) {
  for (size_t token = 0; token < count; token++, rows += width) {
    const float *place = places + place_of[token] * width, *segment = segments + segment_of[token] * width;
    NAME(widen)((const uint8_t *)words + ids[token] * width * 2, rows, width);
    for (size_t i = 0; i < width; i++) rows[i] += place[i] + segment[i];
  }
}

static void NAME(normalize)(float *rows, const float *added, size_t count, size_t width, const float *weight,
                            const float *bias) {
  for (size_t row = 0; row < count; row++, rows += width) {
    Lanes sum = {};
    for (size_t i = 0; i < width; i += 8) {
      Lanes value = NAME(load)(rows + i);
      if (added) value += NAME(load)(added + row * width + i);
      NAME(store)(rows + i, value);
      sum += value;
    }
    float mean = NAME(sum)(sum) / (float)width;
    Lanes squares = {};
    for (size_t i = 0; i < width; i += 8) {
      Lanes value = NAME(load)(rows + i) - mean;
      squares += value * value;
    }
    float scale = 1 / __builtin_sqrtf(NAME(sum)(squares) / (float)width + 1e-12f);
    for (size_t i = 0; i < width; i += 8) {
      Lanes value = (NAME(load)(rows + i) - mean) * scale;
      NAME(store)(rows + i, value * NAME(load)(weight + i) + NAME(load)(bias + i));
    }
  }
}

/// e to the power of each lane, for lanes of 0 and below: 2 to a whole power, times a polynomial on what is left.
static inline Lanes NAME(exp)(Lanes x) {
  x = __builtin_elementwise_max(x, NAME(all)(-87.0f));
  Lanes whole = x * 1.44269504f + 12582912.0f;
  Steps power = (Steps)whole << 23;
  whole -= 12582912.0f;
  Lanes rest = x - whole * 0.693359375f + whole * 2.12194440e-4f;
  Lanes value = NAME(all)(1.0f / 5040);
  value = value * rest + 1.0f / 720;
  value = value * rest + 1.0f / 120;
  value = value * rest + 1.0f / 24;
  value = value * rest + 1.0f / 6;
  value = value * rest + 0.5f;
  value = value * rest + 1.0f;
  value = value * rest + 1.0f;
  return (Lanes)((Steps)value + power);
}

/// erf after Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26.
static void NAME(activate)(float *values, size_t count) {
  for (size_t i = 0; i < count; i += 8) {
    Lanes x = NAME(load)(values + i);
    Lanes size = (Lanes)((Steps)x & 0x7FFFFFFF) * 0.70710678f;
    Lanes t = 1.0f / (1.0f + 0.3275911f * size);
    Lanes sum = NAME(all)(1.061405429f);
    sum = sum * t - 1.453152027f;
    sum = sum * t + 1.421413741f;
    sum = sum * t - 0.284496736f;
    sum = sum * t + 0.254829592f;
    Lanes erf = 1.0f - sum * t * NAME(exp)(-size * size);
    erf = (Lanes)((Steps)erf | ((Steps)x & (int)0x80000000));
    NAME(store)(values + i, 0.5f * x * (1.0f + erf));
  }
}

/// Scores as shares that sum to 1. What fills up the last lanes is 0.
static inline void NAME(softmax)(float *scores, size_t count, size_t filled, float scale) {
  for (size_t i = count; i < filled; i++) scores[i] = -1e30f;
  Lanes top = NAME(load)(scores);
  for (size_t i = 8; i < filled; i += 8) {
    Lanes value = NAME(load)(scores + i);
    top = __builtin_elementwise_max(top, value);
  }
  float most = top[0];
  for (int lane = 1; lane < 8; lane++) most = top[lane] > most ? top[lane] : most;
  Lanes sum = {};
  for (size_t i = 0; i < filled; i += 8) {
    Lanes value = NAME(exp)((NAME(load)(scores + i) - most) * scale);
    NAME(store)(scores + i, value);
    sum += value;
  }
  float part = 1 / NAME(sum)(sum);
  for (size_t i = 0; i < filled; i += 8) NAME(store)(scores + i, NAME(load)(scores + i) * part);
}

static void NAME(attend_within)(const float *projected, size_t tokens, size_t heads, float *room, float *results) {
  size_t width = heads * HEAD, stride = 3 * width, filled = (tokens + 15) / 16 * 16;
  float *keys = room, *values = keys + cmatrix_panels(tokens, HEAD), *scores = values + cmatrix_panels(HEAD, tokens);
  for (size_t head = 0; head < heads; head++) {
    const float *query = projected + head * HEAD, *key = query + width, *value = key + width;
    // Keys are the weights of a matrix with an output for each token; values those of one with an input for each token.
    float *to = keys;
    for (size_t first = 0; first < filled; first += CMATRIX_PANEL) {
      for (size_t lane = 0; lane < CMATRIX_PANEL; lane++) to[lane] = 0;
      to += CMATRIX_PANEL;
      for (size_t input = 0; input < HEAD; input++, to += CMATRIX_PANEL) {
        for (size_t lane = 0; lane < CMATRIX_PANEL; lane++) {
          to[lane] = first + lane < tokens ? key[(first + lane) * stride + input] : 0;
        }
      }
    }
    to = values;
    for (size_t first = 0; first < HEAD; first += CMATRIX_PANEL) {
      for (size_t lane = 0; lane < CMATRIX_PANEL; lane++) to[lane] = 0;
      to += CMATRIX_PANEL;
      for (size_t token = 0; token < tokens; token++, to += CMATRIX_PANEL) {
        __builtin_memcpy(to, value + token * stride + first, CMATRIX_PANEL * sizeof(float));
      }
    }
    NAME(multiply)(query, stride, tokens, HEAD, keys, scores, filled, filled);
    for (size_t token = 0; token < tokens; token++) {
      NAME(softmax)(scores + token * filled, tokens, filled, 0.17677670f);
    }
    NAME(multiply)(scores, filled, tokens, tokens, values, results + head * HEAD, width, HEAD);
  }
}

static void NAME(attend)(const float *projected, const size_t *tokens, size_t sentences, size_t heads, float *room,
                         float *results) {
  for (size_t sentence = 0; sentence < sentences; sentence++) {
    NAME(attend_within)(projected, tokens[sentence], heads, room, results);
    projected += tokens[sentence] * heads * HEAD * 3;
    results += tokens[sentence] * heads * HEAD;
  }
}
