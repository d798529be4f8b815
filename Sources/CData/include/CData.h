// The files of Data that the program needs at run time, embedded when it is built.
#ifndef GRILL_CDATA_H
#define GRILL_CDATA_H

#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t count;
} CDataFile;

/// What the deep reader has learned: Data/model/deep/adaptation.safetensors.
CDataFile cdata_adaptation(void);
/// The question bank: Data/compiled/bank.json.
CDataFile cdata_bank(void);
/// How the two readers are put together: Data/model/deep/blend.json.
CDataFile cdata_blend(void);
/// Unicode's canonical decompositions: Data/standards/decompositions.tsv.
CDataFile cdata_decompositions(void);
/// The texts of the screens in English: Data/compiled/english.json.
CDataFile cdata_english(void);
/// The exercises: Data/compiled/exercises.json.
CDataFile cdata_exercises(void);
/// The frameworks: Data/compiled/frameworks.json.
CDataFile cdata_frameworks(void);
/// The weights of the grade and of what to press next: Data/model/judge.json.
CDataFile cdata_judge(void);

/// The same for answers that both readers have read: Data/model/deep/judge.json.
CDataFile cdata_deep_judge(void);
/// The trained weights: Data/model/reader.bin.
CDataFile cdata_model(void);
/// HTML's named character references: Data/standards/character-references.tsv.
CDataFile cdata_character_references(void);
/// The texts of the screens in Russian: Data/compiled/russian.json.
CDataFile cdata_russian(void);
/// Russian translations of English sentences: Data/compiled/russian-sentences.json.
CDataFile cdata_russian_sentences(void);

/// Gives back the memory that only the program's start has needed: relocations, code of the first screen, free heap.
void cdata_release_start(void);

#endif
