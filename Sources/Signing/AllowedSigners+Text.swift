extension AllowedSigners {
    /// Reads the text of an `allowed_signers` file.
    ///
    /// Empty lines and lines that begin with `#` are skipped, comments after keys are not kept, and
    /// several principals in one line become several entries. The options `namespaces`,
    /// `valid-after` and `valid-before` are understood. Patterns and certificate authorities are
    /// refused: with them a list would let more people sign than it names.
    ///
    /// - Throws: ``SigningError/line(_:_:)`` with the first line that cannot be read, or
    ///   ``SigningError/tooLong(_:)``.
    public init(parsing text: some StringProtocol) throws(SigningError) {
        guard text.utf8.count <= SigningError.limit else { throw .tooLong(.allowedSigners) }
        entries = []
        for (place, line) in text.lines.enumerated() {
            let words = line.words
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            do throws(SigningError) {
                entries += try Self.entries(in: words)
            } catch {
                throw .line(place + 1, error)
            }
        }
    }

    /// The text of the file: one line an entry, a newline at the end of each.
    public var text: String {
        entries.map { entry in
            let options = [
                ("namespaces", entry.namespaces.isEmpty ? nil : entry.namespaces.joined(separator: ",")),
                ("valid-after", entry.validAfter),
                ("valid-before", entry.validBefore),
            ].compactMap { name, value in value.map { #"\#(name)="\#($0)""# } }
            let words = [entry.principal, options.joined(separator: ","), entry.key.openSSH]
            return words.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
        }.joined()
    }

    /// The entries of one line: principals, perhaps options, kind of key, key.
    private static func entries(in words: [String]) throws(SigningError) -> [Entry] {
        guard words.count >= 3 else { throw .endsEarly(.allowedSigners) }
        // No kind of key has an equals sign in its name, and only one option has none.
        let hasOptions = words[1].contains("=") || words[1].lowercased() == "cert-authority"
        let options = hasOptions ? try options(in: words[1]) : [:]
        let key = try PublicKey(openSSH: words.dropFirst(hasOptions ? 2 : 1).joined(separator: " "))
        var entries: [Entry] = []
        for principal in words[0].split(separator: ",", omittingEmptySubsequences: false) {
            entries.append(
                try Entry(
                    principal: String(principal),
                    namespaces: options["namespaces"].map(Self.names) ?? [],
                    validAfter: options["valid-after"],
                    validBefore: options["valid-before"],
                    key: key))
        }
        return entries
    }

    private static func names(in list: String) -> [String] {
        list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    /// The options by name, from the form `name="value",name="value"`.
    private static func options(in word: String) throws(SigningError) -> [String: String] {
        var options: [String: String] = [:]
        var rest: Substring? = word[...]
        while let option = rest {
            let pieces = option.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
            guard pieces.count == 3, pieces[0].hasSuffix("="), pieces[2].isEmpty || pieces[2].hasPrefix(",") else {
                throw .unusableOption(String(option))
            }
            let name = pieces[0].dropLast().lowercased()
            guard ["namespaces", "valid-after", "valid-before"].contains(name),
                options.updateValue(String(pieces[1]), forKey: name) == nil
            else { throw .unusableOption(name) }
            rest = pieces[2].isEmpty ? nil : pieces[2].dropFirst()
        }
        return options
    }
}
