public import Manuals

/// Two versions of a table: columns paired, then rows wherever they stand, then cell by cell.
public struct TableRedline: Spreadable {
    /// How each column is set; it is the same list of columns that the cells of a row stand in.
    public let columns: MergedSequence<Replacement<Table.Alignment>>
    public let header: RowRedline
    /// A row that is added stands in the new columns, a deleted one in the old.
    public let rows: RearrangedSequence<RowRedline>

    private init(
        columns: MergedSequence<Replacement<Table.Alignment>>, header: RowRedline, rows: RearrangedSequence<RowRedline>
    ) {
        self.columns = columns
        self.header = header
        self.rows = rows
    }

    public init(whole table: Table, as presence: Presence) {
        columns = MergedSequence(whole: table.alignments, as: presence)
        header = MergedSequence(whole: table.header, as: presence)
        rows = RearrangedSequence(whole: table.rows, as: presence)
    }

    public var accepted: Table {
        Table(alignments: columns.accepted, header: header.accepted, rows: rows.accepted)
    }

    public var rejected: Table {
        Table(alignments: columns.rejected, header: header.rejected, rows: rows.rejected)
    }

    public var mirrored: Self {
        Self(columns: columns.mirrored, header: header.mirrored, rows: rows.mirrored)
    }
}

/// A row: a cell for each column of either table.
public typealias RowRedline = MergedSequence<ProseRedline>
