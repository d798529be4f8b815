#include "CData.h"

static const unsigned char bank[] = {
#embed "../../Data/compiled/bank.json"
};
static const unsigned char english[] = {
#embed "../../Data/compiled/english.json"
};
static const unsigned char exercises[] = {
#embed "../../Data/compiled/exercises.json"
};
static const unsigned char frameworks[] = {
#embed "../../Data/compiled/frameworks.json"
};
static const unsigned char judge[] = {
#embed "../../Data/model/judge.json"
};
static const unsigned char russian[] = {
#embed "../../Data/compiled/russian.json"
};
static const unsigned char russian_sentences[] = {
#embed "../../Data/compiled/russian-sentences.json"
};
// Aligned, because the weights are read in place.
_Alignas(16) static const unsigned char model[] = {
#embed "../../Data/model/reader.bin"
};
static const unsigned char character_references[] = {
#embed "../../Data/standards/character-references.tsv"
};
static const unsigned char decompositions[] = {
#embed "../../Data/standards/decompositions.tsv"
};
static const unsigned char adaptation[] = {
#embed "../../Data/model/deep/adaptation.safetensors"
};
static const unsigned char blend[] = {
#embed "../../Data/model/deep/blend.json"
};
static const unsigned char deep_judge[] = {
#embed "../../Data/model/deep/judge.json"
};

CDataFile cdata_adaptation(void) { return (CDataFile){adaptation, sizeof adaptation}; }
CDataFile cdata_bank(void) { return (CDataFile){bank, sizeof bank}; }
CDataFile cdata_blend(void) { return (CDataFile){blend, sizeof blend}; }
CDataFile cdata_decompositions(void) { return (CDataFile){decompositions, sizeof decompositions}; }
CDataFile cdata_deep_judge(void) { return (CDataFile){deep_judge, sizeof deep_judge}; }
CDataFile cdata_english(void) { return (CDataFile){english, sizeof english}; }
CDataFile cdata_exercises(void) { return (CDataFile){exercises, sizeof exercises}; }
CDataFile cdata_frameworks(void) { return (CDataFile){frameworks, sizeof frameworks}; }
CDataFile cdata_judge(void) { return (CDataFile){judge, sizeof judge}; }
CDataFile cdata_model(void) { return (CDataFile){model, sizeof model}; }
CDataFile cdata_character_references(void) {
  return (CDataFile){character_references, sizeof character_references};
}
CDataFile cdata_russian(void) { return (CDataFile){russian, sizeof russian}; }
CDataFile cdata_russian_sentences(void) { return (CDataFile){russian_sentences, sizeof russian_sentences}; }
