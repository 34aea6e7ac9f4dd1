"""What makes a build quicker must change nothing."""

from __future__ import annotations

import gc
import subprocess
import sys
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


@pytest.mark.pandoc
def test_arrays_of_the_libraries_are_as_before() -> None:
    pages._weasyprint()
    from weasyprint.text.ffi import ffi

    assert ffi.sizeof(ffi.new("char[4]")) == 4
    assert list(ffi.new("hb_codepoint_t[3]", [5, 6, 7])) == [5, 6, 7]
    assert list(ffi.new("hb_codepoint_t[3]", [5])) == [5, 0, 0]
    assert ffi.new("unsigned int *", 7)[0] == 7
    for few in (2, 3):
        with pytest.raises(IndexError):
            ffi.new(f"hb_tag_t[{few}]", [1, 2, 3, 4])


@pytest.mark.pandoc
def test_fonttools_is_whole_where_it_is_needed() -> None:
    told = subprocess.run(
        [sys.executable, "-c", FONTTOOLS], capture_output=True, text=True, check=True
    ).stdout.split()
    assert told == ["False", "True", "True"]


FONTTOOLS = """
import sys
from dateline.editions import pages
weasyprint = pages._weasyprint()
print("fontTools.varLib.instancer" in sys.modules)
from weasyprint.pdf import fonts
from fontTools import subset
print(fonts.subset.Options is subset.Options)
try:
    fonts.instantiateVariableFont(None, {})
except Exception:
    print("fontTools.varLib.instancer" in sys.modules)
"""


@pytest.mark.pandoc
def test_pages_are_the_same_as_without_haste() -> None:
    quick, plain = (
        subprocess.run([sys.executable, "-c", PAGES, way], capture_output=True, text=True, check=True).stdout
        for way in ("quick", "plain")
    )
    assert quick == plain
    assert quick.split()[1] == "5"  # pages


PAGES = """
import sys
from hashlib import sha256
from dateline.editions import pages
import pydyf
slow = pydyf._to_bytes
if sys.argv[1] == "plain":
    pages.quicken_types = pages.quicken_boxes = pages.keep_drawn = lambda *given: None
html = '''<html lang="en"><title>T</title><style>
@page { size: A6; margin: 10% 8mm; @bottom-center { content: counter(page) ' of ' counter(pages) } }
p { text-align: justify; hyphens: auto; min-height: 1em }
.half { width: 50%; padding: 1% calc(2mm + 1%); margin: auto; box-sizing: border-box; border-radius: 5% }
.left { float: left; width: 30% } .up { position: relative; top: 2mm } .over { position: absolute; right: 5% }
.note { float: footnote } ul a::after { content: leader(dotted) target-counter(attr(href), page) }
.columns { columns: 2 } td { width: 40% } .run { position: running(head) }
</style><p class="run">Head</p>
<ul><li><a href="#a">One</a></li><li><a href="#b">Two, which is longer</a></li></ul>
<h1 id="a">One</h1><p class="left">At the left</p><p class="half">Half</p><p class="over">Over</p>
<p>A word<span class="note">A note of its own.</span> and <span class="up">one</span>, <u>underlined</u>.</p>
<svg width="40mm" height="9mm"><text x="1" y="9" font-size="8px">Drawn 123</text></svg>
<table><tr><td>1</td><td>2.5</td></tr></table>'''
html += '<p>Some more words that fill a line, and hyphenation. </p>' * 9
html += '<h1 id="b">Two</h1><div class="columns">' + '<p>Columns of text, one beside the other.</p>' * 30
layout = pages.Layout(html, pages.StyleSheets((), lambda _: None), lambda _: None)
if sys.argv[1] == "plain":
    pydyf._to_bytes = slow
print(sha256(layout.pdf(b'1' * 16)).hexdigest(), layout.page_count)
"""


def test_a_tree_in_which_nothing_is_changed_is_not_copied() -> None:
    blocks = [tree.paragraph(tree.string("a b")), tree.div([tree.paragraph(tree.string("c"))], "d")]
    assert tree.rewrite(blocks, lambda node: node) is blocks
    changed = tree.rewrite(blocks, lambda node: {**node, "c": "X"} if node.get("c") == "c" else node)
    assert changed[0] is blocks[0]
    assert tree.plain(changed[1]) == "X"
    assert tree.plain(blocks[1]) == "c"


@pytest.mark.pandoc
@pytest.mark.skipif(sys.platform != "linux", reason="libraries are found by the loader's name on Linux alone")
def test_the_engine_is_loaded_without_a_compiler_and_with_the_same_libraries() -> None:
    report = """
import subprocess, sys
started = []
kept = subprocess.Popen.__init__
def noted(self, command, *given, **named):
    started.append(command[0])
    kept(self, command, *given, **named)
subprocess.Popen.__init__ = noted
if sys.argv[1] == "ours":
    from dateline.editions import pages
    pages._weasyprint()
    assert not started, started
import weasyprint.text.ffi as ffi
known = [name for name in ("gobject", "pango", "harfbuzz", "harfbuzz_subset", "fontconfig", "pangoft2")
         if getattr(ffi, name) is not None]
files = {line.split()[-1] for line in open("/proc/self/maps") if ".so" in line}
print(known, sorted(f for f in files if any(n in f for n in ("pango", "gobject", "harfbuzz", "fontconfig"))))
"""
    ours, plain = (
        subprocess.run([sys.executable, "-c", report, way], capture_output=True, text=True, check=True).stdout
        for way in ("ours", "plain")
    )
    assert ours == plain
    assert "libpango" in ours
