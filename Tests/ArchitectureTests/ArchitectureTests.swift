import Testing

@Suite("The project keeps its architecture")
struct ArchitectureTests {
    /// Read once for all tests.
    private static let reading = Result { try Project() }
    let project: Project

    init() throws {
        project = try Self.reading.get()
    }

    @Test("its sources are found")
    func found() {
        #expect(project.sources.count > 50)
        #expect(project.files.contains { $0.path == "Tests/ArchitectureTests/ArchitectureTests.swift" })
    }

    @Test("every target is in the table, and imports only what its row allows")
    func imports() {
        #expect(Rules.targetsKnown(in: project.sources) == [])
        #expect(Rules.imports(of: project.sources) == [])
    }

    @Test("nothing ends the program, silences an error or is left to do")
    func banned() {
        #expect(Rules.banned(in: project.sources) == [])
        #expect(Rules.unfinished(in: project.sources) == [])
    }

    @Test("nothing is promised to the compiler that it does not check, not even in tests")
    func unchecked() {
        #expect(Rules.unchecked(in: project.files) == [])
    }

    @Test("only the console prints")
    func printing() {
        #expect(Rules.printing(in: project.sources) == [])
    }

    @Test("only the targets at the edge wait")
    func waiting() {
        #expect(Rules.waiting(in: project.sources) == [])
    }

    @Test("the demo acts through the office only")
    func demo() {
        #expect(Rules.demo(in: project.sources) == [])
    }

    @Test("each target opens with a comment that says what lives there")
    func openings() {
        #expect(Rules.openings(of: project.sources) == [])
    }

    @Test("no file has more than 500 lines")
    func lengths() {
        #expect(Rules.lengths(of: project.files) == [])
    }

    @Test("only the fixed entries stand at the top")
    func top() {
        #expect(Rules.top(project.top, ignored: project.ignored) == [])
    }
}
