// imsmanifest.xml: one course of one page, by each standard.

export const standards = {
  1.2: {
    schema: '1.2',
    spaces: [
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
      'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    ],
    kind: 'adlcp:scormtype',
  },
  2004: {
    schema: '2004 4th Edition',
    spaces: ['xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"', 'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"'],
    kind: 'adlcp:scormType',
  },
};

export function manifest(standard, title) {
  const { schema, spaces, kind } = standards[standard];
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="attention-lesson" version="1" ${spaces.join(' ')}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schema}</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${title}</title>
      <item identifier="lesson" identifierref="page">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" ${kind}="sco" href="lesson.html">
      <file href="lesson.html"/>
    </resource>
  </resources>
</manifest>
`;
}
