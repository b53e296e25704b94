/**
 * How a work is cited: names, year, title, where it appeared; in the Citation Style Language 1.0.2.
 *
 * Close to the author-date style of Chicago. The styles that come with citation.js would say less or
 * more than is known: one leaves out the place of publication, one calls an article without a volume
 * a preprint. It asks for no locators, addresses or terms: these stand beside the citation.
 */
export const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>Author and date</title>
    <id>thaw-author-date</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <macro name="people">
    <names variable="author">
      <name name-as-sort-order="first" and="text" delimiter-precedes-last="never"/>
      <label form="short" prefix=" (" suffix=")"/>
      <substitute>
        <names variable="editor"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="date">
    <choose>
      <if type="article-newspaper article-magazine speech webpage document" match="any">
        <date variable="issued" delimiter=" ">
          <date-part name="day"/><date-part name="month"/><date-part name="year"/>
        </date>
      </if>
      <else>
        <date variable="issued"><date-part name="year"/></date>
      </else>
    </choose>
  </macro>
  <macro name="title">
    <choose>
      <if variable="container-title"><text variable="title"/></if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="within">
    <group delimiter=", ">
      <group delimiter=" ">
        <choose>
          <if type="chapter entry-encyclopedia" match="any"><text value="In"/></if>
        </choose>
        <text variable="container-title" font-style="italic"/>
      </group>
      <choose>
        <if variable="author container-title" match="all">
          <names variable="editor">
            <label form="verb" suffix=" "/>
            <name and="text" delimiter-precedes-last="never"/>
          </names>
        </if>
      </choose>
      <group delimiter=" "><label variable="volume" form="short"/><text variable="volume"/></group>
      <text variable="issue" prefix="no. "/>
      <text variable="number" prefix="no. "/>
      <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
    </group>
  </macro>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="people"/>
        <text macro="date"/>
        <text macro="title"/>
        <text macro="within"/>
        <text variable="genre"/>
        <text variable="edition" prefix="edition "/>
        <group delimiter=": ">
          <text variable="publisher-place"/>
          <text variable="publisher"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`
