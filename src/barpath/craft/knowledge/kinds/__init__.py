"""The kinds of knowledge: what each folder's files may say."""
