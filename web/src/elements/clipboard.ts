// Text for the learner's clipboard, where the page may write to it.

/** false: frames may lack the right to it, and old or insecure pages have none; what is selected can still be copied. */
export async function copyText(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | null = null,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return field !== null && document.execCommand('copy');
  }
}
