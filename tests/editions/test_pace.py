"""What makes a build quicker must change nothing."""

from __future__ import annotations

import gc
import zlib

import pytest

from dateline.editions import pages, tree
from dateline.editions.pace import collector_at_rest


def test_collector_works_again_after_a_failure() -> None:
    assert gc.isenabled()
    with pytest.raises(KeyError), collector_at_rest():
        raise KeyError(gc.isenabled())
    assert gc.isenabled()


def test_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.pandoc
def test_pages_are_referred_to_as_before() -> None:
    pages._weasyprint()
    import pydyf

    pdf = pydyf.PDF()
    assert pdf.page_references == ()
    for count in (1, 2, 3):
        pdf.add_page(pydyf.Dictionary())
        numbers = [f"{page} 0 R".encode() for page in pdf.pages["Kids"][::3]]
        assert list(pdf.page_references) == numbers
        assert len(numbers) == count
    assert pydyf.PDF().page_references == ()


@pytest.mark.pandoc
def test_streams_are_still_zlib() -> None:
    pages._weasyprint()
    import pydyf

    data = pydyf.Stream([b"text " * 1000], compress=True).data
    packed = data[data.index(b"stream\n") + 7 : data.rindex(b"\nendstream")]
    assert zlib.decompress(packed) == b"text " * 1000


def test_a_tree_in_which_nothing_is_changed_is_not_copied() -> None:
    blocks = [tree.paragraph(tree.string("a b")), tree.div([tree.paragraph(tree.string("c"))], "d")]
    assert tree.rewrite(blocks, lambda node: node) is blocks
    changed = tree.rewrite(blocks, lambda node: {**node, "c": "X"} if node.get("c") == "c" else node)
    assert changed[0] is blocks[0]
    assert tree.plain(changed[1]) == "X"
    assert tree.plain(blocks[1]) == "c"
