import Testing

/// The commands that README.md shows for judging on two cores give the same answers, in the same order, as one run does.
@Test func answersAreJudgedOnTwoCores() throws {
  let home = try Home()
  let script = """
    cd "$1" && PATH="${2%/*}:$PATH"
    for number in 1 2 3 4 5 6 7; do
      echo "{\\"id\\": $number, \\"text\\": \\"I caused outage $number. I fixed it in $number hours.\\"}"
    done > answers.jsonl
    split -n l/2 answers.jsonl part. && ls part.* | xargs -P2 -I{} sh -c 'grill score --jsonl {} > {}.scored'
    grill score --jsonl answers.jsonl > whole
    cat part.*.scored | cmp - whole && wc -l < whole
    """
  let run = try Piped("/bin/sh", ["-c", script, "sh", home.path, PseudoTerminal.built()])
  #expect(run.status == .exited(0) && run.errors.isEmpty)
  #expect(run.output.filter(\.isNumber) == "7")
}
