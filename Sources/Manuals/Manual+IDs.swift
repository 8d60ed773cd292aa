extension Manual {
    /// Gives every section and paragraph without a permanent id one, and changes every reference to a label it had.
    ///
    /// Permanent ids that stand in the text are never changed, nor given again; `used` are those of earlier
    /// revisions, which are not given again either. `draw` returns a uniformly distributed number below its argument.
    /// Returns what was given, in the order of the paths and of the text.
    @discardableResult
    public mutating func assignIDs(avoiding used: Set<ElementID> = [], draw: (Int) -> Int) -> [IDAssignment] {
        let ids = GivenIDs(to: ManualSkeleton(self), avoiding: used, draw: draw)
        for (path, chapter) in chapters { chapters[path] = ids.given(to: chapter, at: path) }
        return ids.assignments
    }
}
