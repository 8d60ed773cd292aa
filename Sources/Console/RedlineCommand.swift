import ArgumentParser
import Editorial
import Manuals
import Office
import Redlines

/// `rubric redline OLD NEW`
struct RedlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redline", abstract: "Shows two texts as one: two files; with --manual two releases, days or revisions; or what a proposal changes.")

    enum Form: String, ExpressibleByArgument, CaseIterable { case html, text, json, summary }

    @Argument(help: "The old text: a file; with --manual, a release, day or revision.")
    var old: String?
    @Argument(help: "The new text.")
    var new: String?
    @Option(help: ArgumentHelp("Compare two texts of this manual.", valueName: "dir"))
    var manual: String?
    @Option(help: ArgumentHelp("Compare a proposal's latest revision with the text in force it was made against.", valueName: "id"))
    var proposal: ProposalID?
    @Option(
        help: ArgumentHelp(
            "Show also what changed since the reader saw the new text: of a proposal the number of a revision, else a release, day or revision.",
            valueName: "revision"))
    var seen: String?
    @Option(help: "html, text, json or summary.")
    var format: Form = .text
    @Flag(help: "Print the new text, made from the redline alone.")
    var accept = false
    @Flag(help: "Print the old text, made from the redline alone.")
    var reject = false

    func validate() throws {
        if accept && reject { throw ValidationError("--accept and --reject exclude each other.") }
        if proposal == nil, old == nil || new == nil { throw ValidationError("Two texts are compared: name the old and the new, or a --proposal.") }
        if proposal != nil, old != nil { throw ValidationError("A --proposal names both its texts; name no others.") }
        if manual != nil || proposal != nil, accept || reject { throw ValidationError("--accept and --reject are for two files.") }
        if seen != nil, manual == nil, proposal == nil { throw ValidationError("--seen is for a --proposal, or for texts of a --manual.") }
        if proposal != nil, let seen, Int(seen) == nil { throw ValidationError("--seen of a proposal is the number of a revision, such as 1.") }
    }

    func run() throws {
        try Terminal.answer {
            if manual == nil, proposal == nil { return try showFiles() }
            let office = try Secretariat(at: manual ?? ".")
            Terminal.keepToTheEnd(office)
            if let revisit = try revisit(in: office) {
                return format == .html ? Terminal.write(try revisit.page(in: office)) : show(try revisit.perform(in: office))
            }
            guard let comparison = try comparison(in: office) else { return }
            if format == .html { return Terminal.write(try comparison.page(in: office)) }
            let compared = try comparison.perform(in: office)
            Terminal.keepToTheEnd(compared)
            show(compared)
        }
    }

    private func comparison(in office: Secretariat) throws -> CompareRevisions? {
        if let proposal { return CompareRevisions.proposal(try office.proceedings().knownProposal(proposal)) }
        guard let old, let new else { return nil }
        return CompareRevisions(old: .named(old), new: .named(new))
    }

    private func revisit(in office: Secretariat) throws -> RevisitText? {
        guard let seen else { return nil }
        if let proposal { return try RevisitText(try office.proceedings().knownProposal(proposal), seen: Int(seen) ?? 0) }
        guard let old, let new else { return nil }
        return RevisitText(.named(new), inForce: .named(old), seen: .named(seen))
    }

    private func show(_ comparison: Comparison) {
        switch format {
        case .json:
            Terminal.write(RedlineJSON.manual(comparison.redline, changes: comparison.changes))
            Terminal.write([0x0A])
        case .summary: Terminal.say(comparison.summary)
        case .text, .html: Terminal.say(comparison.text())
        }
    }

    private func show(_ revisited: RevisitedText) {
        switch format {
        case .json: Terminal.write(revisited.json + [0x0A])
        case .summary: Terminal.say(revisited.summary)
        case .text, .html: Terminal.say(revisited.text)
        }
    }

    private func showFiles() throws {
        guard let old, let new else { return }
        let before = try RenderFile(try Chapters.source(old)).perform().chapter
        let after = try RenderFile(try Chapters.source(new)).perform().chapter
        let redline = ChapterRedline(old: before, new: after)
        if accept { return Terminal.write(Array(TextForm.chapter(redline.accepted).utf8)) }
        if reject { return Terminal.write(Array(TextForm.chapter(redline.rejected).utf8)) }
        switch format {
        case .text: Terminal.write(Array(TextForm.redline(redline).utf8))
        case .json: Terminal.write(RedlineJSON.chapter(redline, sentences: redline.sentences()) + [0x0A])
        case .summary: for sentence in redline.sentences() { Terminal.say(sentence.description) }
        case .html: Terminal.write(ShowChapter(after, since: before).perform())
        }
    }
}
