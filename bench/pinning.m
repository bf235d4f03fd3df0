-- Pinning.tla in Murphi, by hand: one rule for each action, and one instance of it for each page (and node, where the
-- action chooses one). PAGES, NODES, FRAMES and REFS are declared in front of this text, from the .cfg.

type
  Page: 0 .. PAGES - 1;
  Node: 1 .. NODES;
  Place: 0 .. NODES;
  Refs: 0 .. REFS;
  Pte: enum { NONE, PRESENT, PROTNONE, MIGRATION };
  Phase: enum { IDLE, ISOLATED, ZAPPING, UNMAPPED, MOVED };

var
  pte: array [Page] of Pte;
  spte: array [Page] of boolean;
  refs: array [Page] of Refs;
  pinned: array [Page] of boolean;
  phase: array [Page] of Phase;
  node: array [Page] of Place;
  content: array [Page] of Place;

function HasRoom(n: Node): boolean;
var used: 0 .. PAGES;
begin
  used := 0;
  for g: Page do
    if node[g] = n then
      used := used + 1;
    end;
  end;
  return used < FRAMES;
end;

startstate "Init"
begin
  for g: Page do
    pte[g] := NONE;
    spte[g] := false;
    refs[g] := 0;
    pinned[g] := false;
    phase[g] := IDLE;
    node[g] := 0;
    content[g] := 0;
  end;
end;

ruleset g: Page; n: Node do
  rule "HostFault"
    pte[g] = NONE & HasRoom(n)
  ==>
  begin
    pte[g] := PRESENT;
    node[g] := n;
  end;

  rule "Move"
    phase[g] = UNMAPPED & refs[g] = 0 & !pinned[g] & node[g] != n & HasRoom(n)
  ==>
  begin
    phase[g] := MOVED;
    node[g] := n;
  end;
end;

ruleset g: Page do
  rule "TakeRef"
    pte[g] = PRESENT & refs[g] < REFS
  ==>
  begin
    refs[g] := refs[g] + 1;
  end;

  rule "DropRef"
    refs[g] > 0
  ==>
  begin
    refs[g] := refs[g] - 1;
  end;

  rule "NumaScan"
    pte[g] = PRESENT
  ==>
  begin
    pte[g] := PROTNONE;
    spte[g] := false;
  end;

  rule "HostTouch"
    pte[g] = PROTNONE
  ==>
  begin
    pte[g] := PRESENT;
  end;

  rule "Reclaim"
    (pte[g] = PRESENT | pte[g] = PROTNONE) & phase[g] = IDLE & refs[g] = 0 & !pinned[g]
  ==>
  begin
    pte[g] := NONE;
    node[g] := 0;
  end;

  rule "Pin"
    pte[g] = PRESENT & !pinned[g]
  ==>
  begin
    pinned[g] := true;
  end;

  rule "Install"
    pte[g] = PRESENT & pinned[g] & !spte[g] & forall h: Page do phase[h] != ZAPPING end
  ==>
  begin
    spte[g] := true;
  end;

  rule "GuestWrite"
    spte[g]
  ==>
  begin
    content[g] := node[g];
  end;

  rule "Release"
    pinned[g]
  ==>
  begin
    spte[g] := false;
    content[g] := 0;
    pinned[g] := false;
  end;

  rule "Isolate"
    (pte[g] = PRESENT | pte[g] = PROTNONE) & phase[g] = IDLE
  ==>
  begin
    phase[g] := ISOLATED;
  end;

  rule "NotifyStart"
    phase[g] = ISOLATED
  ==>
  begin
    phase[g] := ZAPPING;
    spte[g] := false;
  end;

  rule "Unmap"
    phase[g] = ZAPPING
  ==>
  begin
    phase[g] := UNMAPPED;
    pte[g] := MIGRATION;
  end;

  rule "Remap"
    phase[g] = UNMAPPED | phase[g] = MOVED
  ==>
  begin
    phase[g] := IDLE;
    pte[g] := PRESENT;
  end;
end;

invariant "ContentInPlace"
  forall g: Page do content[g] != 0 -> content[g] = node[g] end;
