/** US Letter with three quarters of an inch around it, in twentieths of a point. */
export const paper = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1080, right: 1080, bottom: 1080, left: 1080 },
};

/** How wide the text is. */
export const textWidth = paper.size.width - paper.margin.left - paper.margin.right;
