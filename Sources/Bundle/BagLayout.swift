import Editorial
import Manuals

/// What stands in a bag beside its payload.
enum BagLayout {
    static let payload = "data"
    static let declaration = BagPath(joining: "bagit.txt")
    static let description = BagPath(joining: "bag-info.txt")
    static let script = BagPath(joining: "check")
    static let fetch = BagPath(joining: "fetch.txt")
    static let manifest = BagPath(joining: "manifest-sha256.txt")
    static let tagManifest = BagPath(joining: "tagmanifest-sha256.txt")

    /// What comes before the payload, in order.
    static func opening(
        _ name: ReleaseName, _ day: CalendarDay
    ) -> [(path: BagPath, bytes: [UInt8], isExecutable: Bool)] {
        [
            (declaration, Array(declarationText.utf8), false),
            (description, Array("Bagging-Date: \(day)\n\(identifier(name))\n".utf8), false),
            (script, Array(scriptText.utf8), true),
        ]
    }

    /// The line of `bag-info.txt` that names the release.
    static func identifier(_ name: ReleaseName) -> String { "External-Identifier: \(name)" }

    private static let declarationText = """
        BagIt-Version: 1.0
        Tag-File-Character-Encoding: UTF-8

        """

    private static let scriptText = """
        #!/bin/sh
        # Checks with sha256sum and find that every file of this folder is listed, that every listed file is here,
        # and that each is unaltered; and with ssh-keygen that every position and certificate in data/record was signed
        # with the key its member had at that time.
        #
        # It cannot tell who made the folder: whoever alters a file could alter the lists and this script too. The
        # signature beside the archive covers the archive with everything in it. Before unpacking, run there:
        #   ssh-keygen -Y verify -f allowed_signers -I server -n release@rubric -s SHA256SUMS.sig < SHA256SUMS
        #   sha256sum -c --strict SHA256SUMS
        # and compare the key in allowed_signers with the one the publisher makes known.

        export LC_ALL=C
        cd "$(dirname "$0")" || exit 1

        odd=$(find . ! -type f ! -type d)
        if [ -n "$odd" ]; then
            echo "Neither a file nor a folder:"
            echo "$odd"
            exit 1
        fi

        # sha256sum notices altered and missing files, but not added ones: so the two lists of names must be equal.
        listed=$({ cut -c 67- manifest-sha256.txt tagmanifest-sha256.txt; echo tagmanifest-sha256.txt; } | sort)
        found=$(find . -type f | cut -c 3- | sort)
        if [ "$listed" != "$found" ]; then
            echo "Listed but not here, or here but not listed:"
            { echo "$listed"; echo "$found"; } | sort | uniq -u
            exit 1
        fi

        sha256sum -c --strict --quiet tagmanifest-sha256.txt manifest-sha256.txt || exit 1

        # Each line of statements.txt: a statement's number, who signed it, for what purpose, when.
        if [ -f data/record/statements.txt ]; then
            cd data/record || exit 1
            while read -r number member purpose time; do
                if ! ssh-keygen -Y verify -f allowed_signers -I "$member" -n "$purpose" -O verify-time="$time" \\
                    -s "statements/$number.json.sig" < "statements/$number.json" > /dev/null; then
                    echo "The signature of $member on statements/$number.json does not hold."
                    exit 1
                fi
            done < statements.txt
            echo "Signatures that hold: $(wc -l < statements.txt)"
        fi
        echo "Complete and unaltered."

        """
}
