public import Editorial
public import Git
public import Manuals
public import Signing

/// Why the record could not be read or written.
public enum RecordFault: Error, Hashable, Sendable {
    case git(GitError)
    /// The rules say no.
    case refused(Refusal)
    /// A commit of the record is not what the record's rules allow.
    case damaged(commit: String, reason: String)
    /// Text of the manual cannot be read at all.
    case unreadable(Diagnostic)
    /// A key file is missing or broken.
    case key(String, SigningError?)
    /// Elements that should make a manual do not.
    case composition(CompositionFailure)
}

extension RecordFault: CustomStringConvertible {
    /// One clear line: what, where, what to do.
    public var description: String {
        switch self {
        case .git(let error): error.description
        case .refused(let refusal): refusal.description
        case .damaged(let commit, let reason):
            "The record is damaged at commit \(commit): \(reason) Compare it with another clone before acting on it."
        case .unreadable(let diagnostic): diagnostic.description
        case .key(let path, let error):
            "The key \(path) cannot be used: \(error?.description ?? "there is no such file.") Restore it from a backup."
        case .composition(let failure): failure.sentence
        }
    }
}

extension CompositionFailure {
    /// What is wrong, as one sentence.
    public var sentence: String {
        switch self {
        case .duplicate(let key): "“\(key.id)” stands twice (\(key.kind)): every id must be unique in the manual. rubric check says where."
        case .unmet(let key, _, _): "\(key) is not the text the change was made to."
        case .missing(let key): "\(key) is missing."
        case .disordered(let chapter, _): "The order of the paragraphs of “\(chapter)” is not one line."
        }
    }
}
