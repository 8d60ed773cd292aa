public import Editorial
import Git
public import Manuals
import Record
import Signing

/// Why an act was not performed. Nothing is half done then.
public enum OfficeError: Error, Sendable {
    /// The author's text has mistakes that must be mended first.
    case diagnostics([Diagnostic])
    /// The rules say no; the details name each paragraph or file concerned, a line each.
    case refusal(Refusal, details: [String])
    /// What was named is not there or cannot be read.
    case unreadable(String)
    /// The machine: disk, permissions, a damaged repository.
    case fault(String)

    init(_ fault: RecordFault) {
        switch fault {
        case .refused(let refusal): self = .refusal(refusal, details: [])
        case .unreadable(let diagnostic): self = .diagnostics([diagnostic])
        case .git(let error):
            switch error {
            case .notARepository, .invalid, .notFound: self = .unreadable(error.description)
            case .moved, .corrupt, .locked, .failed: self = .fault(error.description)
            }
        case .damaged, .key: self = .fault(fault.description)
        case .composition(let failure):
            self = .refusal(
                Refusal("inconsistent-text", failure.sentence, remedy: "rubric check names the place."), details: [])
        }
    }

    static func refused(_ rule: String, _ message: String, remedy: String, details: [String] = []) -> OfficeError {
        .refusal(Refusal(rule, message, remedy: remedy), details: details)
    }
}

/// Runs work on the record, carrying its fault as an error of the office.
func recorded<Value>(_ work: () throws(RecordFault) -> Value) throws(OfficeError) -> Value {
    do { return try work() } catch { throw OfficeError(error) }
}

/// Applies the board's rules, carrying their refusal as a fault of the record.
func ruled<Value>(_ work: () throws(Refusal) -> Value) throws(RecordFault) -> Value {
    do { return try work() } catch { throw .refused(error) }
}

/// Runs work in git, carrying its error as a fault of the record.
func inGit<Value>(_ work: () throws(GitError) -> Value) throws(RecordFault) -> Value {
    do { return try work() } catch { throw .git(error) }
}
