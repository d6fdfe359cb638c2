/** US Letter with an inch around it, in twentieths of a point. */
export const paper = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 },
};

/** How wide the text is. */
export const textWidth = paper.size.width - paper.margin.left - paper.margin.right;
