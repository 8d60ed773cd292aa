import ArgumentParser
import Manuals
import Office
import Redlines

/// `rubric render FILE|-`
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Shows one chapter as HTML, text or JSON.",
        discussion: "Text prints no computed numbers; a cross-reference prints #id.")

    enum Form: String, ExpressibleByArgument, CaseIterable { case html, text, json }

    @Argument(help: ArgumentHelp("The chapter's file, or - for standard input.", valueName: "file"))
    var file: String
    @Option(help: "html, text or json.")
    var format: Form = .html

    func run() throws {
        try Terminal.answer {
            let (chapter, diagnostics) = try RenderFile(try Chapters.source(file)).perform()
            for diagnostic in diagnostics where diagnostic.severity > .advice { Terminal.remark(diagnostic.description) }
            switch format {
            case .text: Terminal.write(Array(TextForm.chapter(chapter).utf8))
            case .json: Terminal.write(RedlineJSON.chapter(ChapterRedline(whole: chapter, as: .unchanged)) + [0x0A])
            case .html: Terminal.write(ShowChapter(chapter).perform())
            }
        }
    }
}

/// Chapters named on the command line.
enum Chapters {
    static func source(_ file: String) throws(OfficeError) -> RenderFile.Source {
        file == "-" ? .bytes(Terminal.input(limit: 8 << 20)) : .file(file)
    }
}
